import { slowSenders } from './slow.ts'
console.log(JSON.stringify(await slowSenders({ senders: 2000, seconds: 40 }, (line) => console.log(line)), null, 1))
process.exit(0)
