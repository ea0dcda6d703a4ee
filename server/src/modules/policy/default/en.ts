import { says, type PolicyText } from './text.ts'

/** The default privacy policy in English; the same sections, sentences and promises as in the other language. */
export const policy: PolicyText = {
  title: 'How we look after your information',
  intro:
    'This is what happens to what you tell us, and what you decide yourself. It covers everyone we hold ' +
      'information about: you who write to us, those who work for us, those who get the newsletter, and those ' +
      'who visit the site.',
  sections: [
    {
      id: 'who',
      heading: 'Who is responsible',
      sentences: [
        says(['P03'], '{member} is responsible for what you tell us here.'),
        says(['P03'], 'When we write “we”, we mean {member}.'),
        says(['P03'], '{operator} runs the system for us and may use the information for that alone.'),
        says(['P07'], 'We have a written agreement with {operator} about it.'),
        says(['P03'], 'Other organisations use the same system, but they cannot see what you write to us.'),
        says(['P03'], 'Nor is your information used for their purposes.'),
        says(
          ['P03'],
          '{site} is itself responsible for its website, the counting of visits, the newsletter and its updates.',
        ),
      ],
    },
    {
      id: 'care',
      heading: 'Our ground rules',
      sentences: [
        says(['P01'], 'We take care of your information.'),
        says(['P01'], 'If something is quick or easy for us but bad for you, you come first.'),
        says(['P06'], 'Anything that can lead to you is personal data, even a nickname or an address.'),
        says(
          ['P06'],
          'For each piece of information we know whether it is ordinary, sensitive, a CPR number, about ' +
            'criminal matters, or not personal at all.',
        ),
        says(
          ['P06'],
          'What you write in your own words, your topics and your answers to questionnaires always count as sensitive.',
        ),
        says(['P06'], 'We store nothing that we have not sorted in this way.'),
        says(['P05'], 'You can ask for something to be kept confidential.'),
        says(['P05'], 'Then we write your wish down, show it wherever the information would be used, and respect it.'),
        says(['P07'], 'We follow the data protection rules (GDPR).'),
        says(['P07'], 'If security is breached, {operator} writes it down and tells us in time.'),
        says(['P07'], '{operator} gives us the material we need to judge what all this may mean for you.'),
        says(['P07'], 'If we stop using the system, our data comes with us and the rest is deleted.'),
      ],
    },
    {
      id: 'anonymous',
      heading: 'You can be anonymous',
      sentences: [
        says(['P20'], 'You are anonymous from the start.'),
        says(['P20'], 'You do not have to say who you are.'),
        says(['P20'], 'Only you can decide to stop being anonymous, for a longer course of counselling, say.'),
        says(['P20'], 'Our staff cannot decide it for you.'),
        says(['P20'], 'Those who work for us are known to us themselves.'),
      ],
    },
    {
      id: 'yes',
      heading: 'You say yes first',
      sentences: [
        says(
          ['P21', 'P60'],
          'We only collect information about you when you have said yes, or when the law gives another ' +
            'reason, which we show you.',
        ),
        says(['P21'], 'Using the site is not a yes.'),
        says(['P21'], 'A yes is something you do yourself.'),
        says(
          ['P21'],
          'We write down what you said yes to, which version of the text you saw, and when and how you said yes.',
        ),
        says(
          ['P21'],
          'If you are a child, it is you who says yes to counselling, and your parents do not have to approve it.',
        ),
        says(['P21'], 'We ask in a way that a child can understand.'),
        says(['P21'], 'If you are under 15, everything but counselling is off unless a parent or guardian says yes.'),
        says(['P22'], 'You can choose not to tell us something.'),
        says(['P22'], 'Then we say plainly what we cannot offer without it.'),
        says(['P22'], 'If the information is needed for a certain kind of help, that help ends.'),
        says(['P22'], 'If it is optional, saying no costs you nothing else.'),
        says(['P23'], 'You can take your yes back at any time, as easily as you gave it.'),
        says(['P23'], 'Then we stop at once what you had said yes to.'),
        says(['P23'], 'If you do so before a counsellor has taken your conversation, what you gave us is deleted.'),
        says(['P23'], 'You can see when a counsellor takes your conversation, and it is written down.'),
        says(['P23'], 'After that, we only keep what there is a recorded reason to keep.'),
        says(['P25'], 'We use the information to give you the help you ask for.'),
        says(
          ['P25'],
          'When we maintain the service and make it better, we only use figures and information that are not personal.',
        ),
        says(['P25'], 'If we want to use the information for anything else, we ask you about just that.'),
      ],
    },
    {
      id: 'tell',
      heading: 'What you can tell us',
      sentences: [
        says(['P12'], 'You can give us a user name, a name, a phone number and an e-mail address.'),
        says(
          ['P12'],
          'You can write messages and tell us your gender, age, postcode, municipality and what is difficult.',
        ),
        says(['P12'], 'You can answer questionnaires.'),
        says(['P12'], 'What you say in calls, chat, video and text messages belongs here too.'),
        says(['P12'], 'The counsellor can write a journal and notes about it.'),
        says(['P12'], 'All of it is stored in a protected form, and only if it is needed.'),
        says(['P12'], 'Beside each field you can skip, we say what we use it for.'),
        says(['P15'], 'If you give us a number for counselling by text message, we use it for that alone.'),
        says(['P15'], 'A number we may contact you on is another field with a purpose of its own.'),
        says(['P13'], 'Microphone and camera are used only when you say yes there and then.'),
        says(['P13'], 'They stop when you take your yes back.'),
        says(
          ['P14'],
          'If you want notifications on your phone or computer, we keep an id for it, but only to deliver them.',
        ),
        says(['P16'], 'The app has a privacy notice of its own, which you can read before you give us anything.'),
      ],
    },
    {
      id: 'technical',
      heading: 'Technical data and visits',
      sentences: [
        says(
          ['P10'],
          'We may collect what kind of computer, operating system, browser and internet provider is used, ' +
            'and how the site is used.',
        ),
        says(['P10'], 'We do so in broad groups that show nobody’s identity.'),
        says(['P10'], 'Where you are is personal, and we only use it if you say yes.'),
        says(['P10'], 'If you say yes, we only keep something coarse, the municipality, and we encrypt it.'),
        says(['P10'], 'You can share the municipality from your phone or computer instead of choosing it yourself.'),
        says(['P10'], 'We never guess where you are.'),
        says(
          ['P11'],
          'We estimate, without showing who you are, how many visits there are, how long they last, what is ' +
            'read most and how many return.',
        ),
        says(['P11'], 'We count browsers, never persons.'),
        says(['P11'], 'The counting stores nothing on your phone or computer.'),
        says(['P11'], 'You can refuse the counting or be warned of it, and we say plainly what then works less well.'),
        says(['P11'], 'The figures are used for statistics alone, never for marketing.'),
        says(['P11'], 'They identify nobody, unless a person registers for a service.'),
      ],
    },
    {
      id: 'figures',
      heading: 'Figures about many',
      sentences: [
        says(['P02'], 'When we analyse something, we only use aggregate figures.'),
        says(['P02'], 'We only do so if both you and we have agreed.'),
        says(['P02'], 'If a report is for someone else, they must have agreed too.'),
        says(['P02'], 'Figures that cannot be traced to anyone stay when a profile is deleted.'),
        says(['P02'], 'Nothing that can be traced to you does.'),
      ],
    },
    {
      id: 'protect',
      heading: 'How we protect it',
      sentences: [
        says(['P40'], 'Your information is encrypted with AES-256 before it is written to any disk.'),
        says(['P40'], 'The keys are of the length that is regarded as standard today.'),
        says(['P41'], 'Only someone with the right to it can read your information.'),
        says(['P41'], 'Each time it happens, it is written down.'),
        says(['P41'], 'The system gives {operator} no way to read your conversations.'),
        says(
          ['P41'],
          'But those who look after the machines at {operator} could technically reach the keys, and we say so openly.',
        ),
        says(
          ['P42'],
          'When someone is given access, and when you see your own information, it follows the OAuth 2 standard.',
        ),
      ],
    },
    {
      id: 'share',
      heading: 'Who can receive information',
      sentences: [
        says(
          ['P04'],
          'Personal data only reaches those who have a right to it and are responsible for the help in question.',
        ),
        says(['P50'], 'Partners and sub-processors only get what they need.'),
        says(['P50'], 'They have a written contract that binds them to keep it confidential.'),
        says(['P50'], 'We are told before a new sub-processor starts, and we may object.'),
        says(['P50'], 'If information is sent out of the country, it is written down.'),
        says(
          ['P51'],
          'The cooperating partners who receive information are foundations, municipalities and others who ' +
            'provide help.',
        ),
        says(
          ['P51'],
          'Municipalities and others who provide help must meet recorded quality requirements when they ' +
            'engage counsellors.',
        ),
        says(
          ['P52'],
          'Other recipients are named on a public page, with the service they receive the information for.',
        ),
        says(
          ['P52'],
          'They may be other authorities, regions, the state, suppliers and those who help spread the service.',
        ),
        says(['P53'], 'In an insurance case the insurer can get what is necessary for the case, and no more.'),
        says(['P53'], 'It is written down.'),
        says(
          ['P54'],
          'If a law, a rule, a legal request or an investigation demands it, we use or disclose what is ' +
            'necessary, and no more.',
        ),
        says(['P54'], 'That is written down too.'),
      ],
    },
    {
      id: 'duty',
      heading: 'When we have a duty to act',
      sentences: [
        says(
          ['P24'],
          'Sometimes the law says that we must pass something on, in a notification to the municipality ' +
            '(underretning), say.',
        ),
        says(['P24'], 'Then we only use specific information that you gave yourself or that was lawfully verified.'),
        says(['P24'], 'Otherwise your profile stays anonymous.'),
        says(['P24'], 'We tell you.'),
        says(
          ['P24'],
          'We may only hold that back for a limited time and for a recorded reason, such as that a child ' +
            'could be endangered.',
        ),
      ],
    },
    {
      id: 'keep',
      heading: 'How long we keep it',
      sentences: [
        says(
          ['P30'],
          'If you are anonymous and have not been here for 2 years, we delete the personal data tied to your profile.',
        ),
        says(['P30'], 'We may choose shorter periods.'),
        says(['P30'], 'They are never longer without a recorded reason in the law.'),
        says(['P30'], 'Known profiles, staff, journals and cases have periods of their own.'),
        says(
          ['P31'],
          'If you get the newsletter, {site} keeps your information until you unsubscribe, and then deletes it.',
        ),
        says(
          ['P32'],
          'Each purpose has something that ends it: the contact is closed, an appointment is held, or a ' +
            'member of staff has left.',
        ),
        says(['P32'], 'Then the information is deleted.'),
      ],
    },
    {
      id: 'basis',
      heading: 'Why we are allowed',
      sentences: [
        says(
          ['P60'],
          'We may use information because you have said yes, or because you have a contract with us yourself.',
        ),
        says(['P60'], 'If it is sensitive, your yes must be quite clear.'),
        says(
          ['P60'],
          'A legal duty, a public task or a legal claim only counts where it is recorded for that very use.',
        ),
        says(['P60'], 'You can see which reason applies to each use.'),
      ],
    },
    {
      id: 'rights',
      heading: 'Your rights',
      sentences: [
        says(['P61'], 'You can always see what we hold about you, also when you are anonymous.'),
        says(['P61'], 'You can ask to get all of it, whoever wrote it.'),
        says(['P61'], 'What is solely about someone else you do not get, and then we say why.'),
        says(['P61'], 'You get it as fast as possible, and always within 10 days.'),
        says(
          ['P61'],
          'This also holds if you only ever texted, if others have mentioned you, if you work for us, or if ' +
            'you get the newsletter.',
        ),
        says(['P62'], 'You can have your information deleted.'),
        says(['P62'], 'We can only limit or refuse it if special rules demand that we hold the information.'),
        says(['P62'], 'Then we tell you, and say why.'),
        says(['P62', 'P02'], 'Aggregate figures that cannot be traced to anyone are not covered.'),
        says(['P63'], 'If something is wrong or inaccurate, you can have it corrected.'),
        says(['P63'], 'If the text is locked or sent, we write a signed addendum that is shown with it.'),
        says(['P63'], 'Those who have received the text are told too.'),
        says(['P64', 'P23'], 'You can always stop or restrict the use by taking your yes back.'),
        says(['P64'], 'What is restricted is stored only: it is not read, counted or shared.'),
        says(['P65'], 'You can always complain to {authority}.'),
        says(['P65', 'P72'], 'This is how to reach them: {authorityContact}.'),
        says(['P65'], 'Every page about your rights says so.'),
      ],
    },
    {
      id: 'policy',
      heading: 'About this text',
      sentences: [
        says(['P70'], 'This text has a date and a version, shown at its foot.'),
        says(['P70'], 'Each time we change something, we make a new version and keep the old one.'),
        says(['P71'], 'We tell you of significant changes on the site or directly before they apply.'),
      ],
    },
    {
      id: 'contact',
      heading: 'If you want to ask something',
      sentences: [
        says(['P72'], 'Questions about what you tell us can be put here: {memberContact}.'),
        says(['P72'], 'Questions about the system can be put here: {operatorContact}.'),
        says(['P72'], 'Questions about the website and the newsletter can be put here: {siteContact}.'),
      ],
    },
  ],
}
