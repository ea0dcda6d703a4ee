import { at } from '../time.ts'
import type { Texts } from './da.ts'

export const en: Texts = {
  title: { home: 'Conversation', talk: 'Conversation', about: 'About you', data: 'My data', policy: 'Privacy', back: 'Come back' },
  exit: 'Leave this page', exitHint: 'Or press Esc twice', skip: 'Go to the content', language: 'Dansk', home: 'Front page',
  loading: 'Loading …', failed: 'That did not work', again: 'Try again', notFound: 'This page does not exist', notFoundText: 'Perhaps the address is misspelt.',
  landing: { title: 'Who would you like to write with?', lead: 'You do not have to say who you are.', open: 'Go in' },
  front: {
    start: 'Start the conversation', starting: 'Starting …', go: 'Continue your conversation', goText: 'You have been here before on this phone or computer.',
    anonymous: 'You do not have to say who you are. No name, no e-mail.', what: 'What happens to what you write', full: 'Read everything about your privacy',
    queue: 'Who would you like to write with?', urgent: 'Is it urgent?', come: 'Come back with your words', write: 'Write to us', another: 'Start a new conversation',
    open: (until) => (until ? `There are counsellors here now, until ${at(until, 'en')}.` : 'There are counsellors here now.'),
    unstaffed: 'We are open, but no counsellor is at the screen right now. You are welcome to write.',
    closed: (next) => (next ? `We are closed right now. We open ${at(next, 'en')}.` : 'We are closed right now.'),
  },
  about: {
    title: 'If you like', lead: 'You can tell a little, so that you reach the right counsellor. You can skip all of it, and change it later.', skipped: 'If you skip it, the counsellor may ask.',
    themes: 'What is it about?', themesWhy: 'So that a counsellor who knows about it can receive you. If you skip it, you simply join the queue.',
    age: 'How old are you?', ageWhy: 'So that the counsellor can speak to you at your age. If you skip it, nobody guesses.',
    gender: 'Are you …', genderWhy: 'So that the counsellor knows what to call you. If you skip it, the counsellor may ask.',
    place: 'Which municipality do you live in?', placeWhy: 'So that the counsellor knows what help there is near you. We never guess it. If you skip it, the counsellor cannot point to anything nearby.', placeHint: 'Type the first letters', placeNone: 'No municipality has that name', chosen: 'Chosen', clear: 'Remove',
    none: 'Rather not say', save: 'Save', saved: 'Saved', on: 'Go on', skip: 'Skip', more: 'If your counsellor should be able to reach you', moreText: 'Only if you wish. The counsellor will then know who you are. The conversation works just as well without.',
    name: 'Name', nameWhy: 'So that the counsellor knows what you are called.', phone: 'Phone', phoneWhy: 'Only so that your counsellor can call, if you agree on it. Used for nothing else.',
    mail: 'E-mail', mailWhy: 'Only so that your counsellor can write, if you agree on it.', postcode: 'Postcode', postcodeWhy: 'Only if you are looking for help near you.',
    wrong: 'Something does not look right. Correct it and try again.', wrongPhone: 'Write only digits, for instance 12 34 56 78.', wrongMail: 'An e-mail looks like this: name@place.dk', wrongPostcode: 'A postcode has four digits.',
  },
  ages: { 'under-12': 'Under 12', '12-14': '12–14', '15-17': '15–17', '18-24': '18–24', '25-39': '25–39', '40-59': '40–59', '60-plus': '60 or more' },
  genders: { 'girl-woman': 'Girl or woman', 'boy-man': 'Boy or man', other: 'Something else' },
  wait: {
    title: 'You are in the queue', place: (n, all) => (all === 1 ? 'You are the only one waiting.' : `You are number ${n} of ${all}.`),
    expect: (minutes) => (minutes === null ? 'How long it takes, we cannot say right now.' : minutes < 2 ? 'It will probably take a couple of minutes.' : `It usually takes about ${minutes} minutes.`),
    keep: 'You keep your place, also if the screen goes dark.', write: 'You are welcome to begin writing now.',
    breathe: 'Breathe together with the page', stop: 'Stop', in: 'Breathe in', out: 'Breathe out',
  },
  talk: {
    label: 'The conversation', field: 'Write here', send: 'Send', attach: 'Attach', older: 'Show earlier', you: 'You', service: 'The service', with: (name, title) => (title ? `${name}, ${title.toLowerCase()}` : name),
    typing: (name) => `${name || 'The counsellor'} is writing …`, sent: 'Sent', delivered: 'Delivered', read: 'Read', sending: 'Sending …', waiting: 'Will be sent when you are online', refused: 'Not sent', retry: 'Try again', undo: 'Undo',
    offline: 'There is no connection right now. You can go on writing; it will be sent when the connection is back.', ended: 'You are signed out on this device.', uploading: (name) => `Sending ${name}`, uploadFailed: (name) => `${name} could not be sent.`,
    image: (name) => `Picture: ${name}`, download: (name) => `Download ${name}`, who: 'Who can read it?', new: 'New message',
    started: 'The conversation has begun. You are anonymous.', taken: (who) => `${who} is here for you.`, asleep: 'The conversation is resting. You can write at any time.', woken: 'The conversation is on again.', closed: 'The counsellor has closed the conversation. If you write again, it opens.', reopened: 'The conversation is open again.',
    asleepText: 'The conversation is resting. Write when you like; the counsellor will see it next time.', closedText: 'The conversation is closed. You can write again: a counsellor will read it.',
    menu: 'More', come: 'Come back later', about: 'About you', data: 'My data', out: 'Sign out here', privacy: 'Privacy', none: 'There is no conversation here yet.', begin: 'Go to the front page',
    outAsk: 'Do you want to sign out?', outText: 'Without your words you cannot come back to the conversation.', outYes: 'Sign out', cancel: 'No',
  },
  phrase: {
    title: 'Your words for coming back', why: 'With these words you can open the conversation again from another phone or computer. We do not know the words and cannot find them for you.', make: 'Show my words', renew: 'Make new words', renewText: 'You already have words. If you make new ones, the old ones stop working.',
    once: 'The words are shown only now. Write them down, or keep them where only you can see them.', warn: 'Whoever has the words can read the conversation.', copy: 'Copy', copied: 'Copied', print: 'Print', done: 'I have kept them',
  },
  back: { title: 'Come back to your conversation', lead: 'Write your words in the order you got them. Capital letters do not matter.', field: 'Your words', go: 'Open my conversation', lost: 'If you have lost the words, we are sorry that we cannot find the conversation. You can start a new one.' },
  data: {
    title: 'My data', lead: 'Here is everything that is kept about you at', kept: 'How long', purpose: 'Why', basis: 'By what right', sealed: 'Encrypted', from: 'Where it comes from', consents: 'What you agreed to', consent: (when, version) => `${when}, text of ${version}`,
    count: (n) => (n === 1 ? '1 item' : `${n} items`), newest: (n) => `The newest ${n} are shown.`, contacts: 'Ask, or complain', ask: 'Ask', runs: 'Runs the service', complain: 'You can complain to', yes: 'Yes', no: 'No', why: 'Why, and for how long', empty: 'Nothing is kept about you here.',
    values: { citizen: 'you', staff: 'the counsellor', service: 'the service', waiting: 'waiting', open: 'open', asleep: 'resting', closed: 'closed', counselling: 'to write with a counsellor', 'start-button': 'You pressed Start the conversation', da: 'Danish', en: 'English',
      'conversation.started': 'began a conversation', 'conversation.taken': 'took the conversation', 'conversation.opened': 'opened the conversation', 'conversation.closed': 'closed the conversation', 'conversation.slept': 'let the conversation rest', 'conversation.woken': 'opened the conversation again', 'conversation.reopened': 'wrote in a closed conversation', 'profile.changed': 'changed what you have told', 'phrase.created': 'made new words', 'citizen.returned': 'came back with the words', 'note.written': 'wrote a note', 'notes.opened': 'opened the notes' },
  },
  policy: { version: (version, date) => `Version ${version}, ${date}` },
  errors: { offline: 'There is no connection right now. Try again shortly.' },
}
