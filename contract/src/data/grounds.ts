/** Why a request about one's data may be refused, or granted in part only: a closed list, each with its place in the law and a sentence that the person reads (P62). */
const ground = (daArticle: string, enArticle: string, da: string, en: string) => ({ article: { da: daArticle, en: enArticle }, says: { da, en } })

export const grounds = {
  'identity-unconfirmed': ground('GDPR art. 11, stk. 2, og art. 12, stk. 6', 'GDPR art. 11(2) and 12(6)',
    'Vi kan ikke se, at oplysningerne er dine, og vi må hverken give eller slette en andens.', 'We cannot tell that the data is yours, and we may neither give out nor delete somebody else’s.'),
  unfounded: ground('GDPR art. 12, stk. 5, litra b', 'GDPR art. 12(5)(b)',
    'Vi har svaret på det samme før, eller det er mere, end loven kræver af os.', 'We have answered the same before, or it is more than the law asks of us.'),
  'others-rights': ground('GDPR art. 15, stk. 4', 'GDPR art. 15(4)',
    'Det ville krænke en anden persons rettigheder at give dig netop det.', 'Giving you just that would harm the rights of somebody else.'),
  accurate: ground('GDPR art. 16', 'GDPR art. 16', 'Oplysningerne er rigtige, som de står.', 'The data is right as it stands.'),
  'legal-duty': ground('GDPR art. 17, stk. 3, litra b', 'GDPR art. 17(3)(b)', 'Loven siger, at vi skal beholde oplysningerne.', 'A law obliges us to keep the data.'),
  'public-health': ground('GDPR art. 17, stk. 3, litra c', 'GDPR art. 17(3)(c)',
    'Oplysningerne er nødvendige af hensyn til folkesundheden efter særlige regler.', 'The data is needed for public health under special rules.'),
  'legal-claims': ground('GDPR art. 17, stk. 3, litra e', 'GDPR art. 17(3)(e)',
    'Oplysningerne er nødvendige for, at et retskrav kan fastlægges, gøres gældende eller forsvares.', 'The data is needed to establish, exercise or defend a legal claim.'),
  'restriction-unmet': ground('GDPR art. 18, stk. 1', 'GDPR art. 18(1)', 'Betingelserne for kun at gemme oplysningerne er ikke opfyldt.', 'The conditions for storing the data only are not met.'),
  compelling: ground('GDPR art. 21, stk. 1', 'GDPR art. 21(1)',
    'Vægtige grunde, der går forud for dine interesser, kræver, at behandlingen fortsætter.', 'Compelling grounds that override your interests require the processing to go on.'),
  'overriding-interest': ground('GDPR art. 23 og databeskyttelseslovens § 22', 'GDPR art. 23 and section 22 of the Danish Data Protection Act',
    'Afgørende hensyn til en anden person eller til det offentlige går forud for din ret.', 'Decisive considerations of another person or of the public override your right.'),
  untraceable: ground('GDPR art. 4, nr. 1, og betragtning 26', 'GDPR art. 4(1) and recital 26',
    'Det er tal, som ikke kan føres tilbage til nogen, og de er ikke længere dine oplysninger.', 'They are numbers that cannot be traced to anyone, and no longer your data.'),
} as const
export type Ground = keyof typeof grounds
export const groundIds = Object.keys(grounds) as [Ground, ...Ground[]]
