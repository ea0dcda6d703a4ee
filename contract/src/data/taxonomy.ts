/** The themes that all members share, in two levels: a member's own themes are mapped to them, so that figures of several members can be added up. Codes are never given a new meaning. */
const say = (da: string, en: string) => ({ da, en })
interface Both { readonly da: string; readonly en: string }
export interface SharedTheme { readonly code: string; readonly name: Both; readonly under: readonly { readonly code: string; readonly name: Both }[] }

const main = (code: string, name: Both, under: Readonly<Record<string, Both>>): SharedTheme => ({ code, name, under: Object.entries(under).map(([own, named]) => ({ code: `${code}.${own}`, name: named })) })

export const taxonomy: readonly SharedTheme[] = [
  main('family', say('Familie', 'Family'), { conflict: say('Konflikter derhjemme', 'Conflict at home'), divorce: say('Skilsmisse og samvær', 'Divorce and contact'), 'parent-ill': say('Sygdom hos en forælder', 'Illness of a parent'), addiction: say('Misbrug i familien', 'Addiction in the family'), upbringing: say('Opdragelse og forældrerolle', 'Upbringing and being a parent') }),
  main('friends', say('Venner og fællesskab', 'Friends and belonging'), { lonely: say('Ensomhed', 'Loneliness'), conflict: say('Konflikter med venner', 'Conflict with friends'), 'left-out': say('At blive holdt udenfor', 'Being left out') }),
  main('bullying', say('Mobning og krænkelser', 'Bullying and abuse of trust'), { 'in-person': say('Mobning ansigt til ansigt', 'Bullying face to face'), online: say('Mobning på nettet', 'Bullying online'), images: say('Deling af billeder', 'Sharing of images'), discrimination: say('Diskrimination og hadtale', 'Discrimination and hate speech') }),
  main('love', say('Kærlighed og forhold', 'Love and relationships'), { crush: say('Forelskelse', 'Falling in love'), breakup: say('Brud', 'Breaking up'), trouble: say('Problemer i forholdet', 'Trouble in a relationship') }),
  main('body', say('Krop og sundhed', 'Body and health'), { puberty: say('Pubertet', 'Puberty'), image: say('Kropsbillede', 'Body image'), illness: say('Sygdom og handicap', 'Illness and disability'), sleep: say('Søvn', 'Sleep') }),
  main('sexuality', say('Seksualitet og kønsidentitet', 'Sexuality and gender identity'), { orientation: say('Seksuel orientering', 'Sexual orientation'), gender: say('Kønsidentitet', 'Gender identity'), sex: say('Sex og prævention', 'Sex and contraception'), pregnancy: say('Graviditet og abort', 'Pregnancy and abortion') }),
  main('mind', say('Psykisk trivsel', 'Mental well-being'), { sad: say('Tristhed og depression', 'Sadness and depression'), anxiety: say('Angst og bekymring', 'Anxiety and worry'), stress: say('Stress og pres', 'Stress and pressure'), 'self-worth': say('Selvværd', 'Self-worth'), diagnosis: say('Psykiatrisk diagnose', 'Psychiatric diagnosis'), eating: say('Spiseforstyrrelse', 'Eating disorder') }),
  main('self-harm', say('Selvskade og selvmordstanker', 'Self-harm and thoughts of suicide'), { harm: say('Selvskade', 'Self-harm'), thoughts: say('Selvmordstanker', 'Thoughts of suicide'), attempt: say('Selvmordsforsøg', 'Suicide attempt'), bereaved: say('Efterladt efter selvmord', 'Bereaved by suicide') }),
  main('violence', say('Vold og overgreb', 'Violence and assault'), { physical: say('Fysisk vold', 'Physical violence'), psychological: say('Psykisk vold og kontrol', 'Psychological violence and control'), sexual: say('Seksuelt overgreb', 'Sexual assault'), neglect: say('Omsorgssvigt', 'Neglect'), honour: say('Æresrelateret vold', 'Honour-based violence'), partner: say('Partnervold', 'Partner violence'), stalking: say('Stalking', 'Stalking') }),
  main('grief', say('Sorg og tab', 'Grief and loss'), { death: say('Dødsfald', 'Death'), other: say('Andre tab', 'Other loss') }),
  main('school', say('Skole, uddannelse og arbejde', 'School, education and work'), { wellbeing: say('Trivsel i skolen', 'Well-being at school'), absence: say('Fravær', 'Absence'), exams: say('Karakterer og eksamen', 'Grades and exams'), choice: say('Valg af uddannelse', 'Choice of education'), work: say('Arbejde og ledighed', 'Work and unemployment') }),
  main('addiction', say('Rusmidler og afhængighed', 'Substances and dependence'), { alcohol: say('Alkohol', 'Alcohol'), drugs: say('Stoffer og medicin', 'Drugs and medicine'), gambling: say('Spil om penge', 'Gambling'), gaming: say('Gaming og skærm', 'Gaming and screens') }),
  main('living', say('Bolig og økonomi', 'Housing and money'), { housing: say('Bolig og hjemløshed', 'Housing and homelessness'), money: say('Økonomi og gæld', 'Money and debt') }),
  main('rights', say('Rettigheder og myndigheder', 'Rights and authorities'), { municipality: say('Sag i kommunen', 'A case with the municipality'), placed: say('Anbringelse uden for hjemmet', 'Placement outside the home'), crime: say('Kriminalitet og anmeldelse', 'Crime and reporting it'), asylum: say('Asyl og ophold', 'Asylum and residence') }),
  main('online', say('Livet på nettet', 'Life online'), { grooming: say('Fremmede på nettet', 'Strangers online'), fraud: say('Svindel', 'Fraud'), social: say('Sociale medier', 'Social media') }),
  main('other', say('Andet', 'Something else'), { talk: say('Bare tale med nogen', 'Just to talk with somebody'), test: say('Ikke en reel henvendelse', 'Not a real contact') }),
]

export const sharedCodes: readonly string[] = taxonomy.flatMap(({ code, under }) => [code, ...under.map((one) => one.code)])
/** "Familie: Skilsmisse og samvær"; null for what is no code. */
export function sharedName(code: string, language: 'da' | 'en'): string | null {
  for (const { code: own, name, under } of taxonomy) {
    if (own === code) return name[language]
    const found = under.find((one) => one.code === code)
    if (found) return `${name[language]}: ${found.name[language]}`
  }
  return null
}
