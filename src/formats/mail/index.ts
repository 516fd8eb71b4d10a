export { MOST_MAIL_BYTES, type ReceivedMail, readMail, replyOf } from './readMail.ts'
