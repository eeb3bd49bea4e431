/** The exact words that are agreed to before anything of the book leaves the device. Their hash is what the API keeps. */
import type { Language } from '../settings/settings.ts';

const ZH = [
  '打开同步，就是同意把家里的共济账本存一份到您填的网址，好在几台设备之间一致。',
  '存过去的：家人之间的关系、参保地、险种和状态、账户余额、每一笔账和扣款顺序。医保个人账户余额是敏感个人信息。',
  '不存姓名、身份证号、电话、病情、医院和药品。给家人起的称呼和备注先在这台设备上加密，钥匙只在您家的设备上，对方打不开。',
  '对方能看到您的上网地址（IP），用 Firefox 时还能看到这次安装的随机编号。服务器在中国大陆以外。',
  '只为同步用。随时可以停：停了，这台设备上的账本照旧；也可以把对方那份马上全部删掉。服务商的备份最多留 30 天。400 天没人用，也会自动删掉。',
].join('\n');

const EN = [
  'Turning sync on means agreeing that a copy of the family’s sharing book is kept at the address you typed, so that several devices agree.',
  'What is kept there: how you are related, where and how each of you is insured, account balances, every entry, and whose account pays first. Balances of a medical account are sensitive personal information.',
  'No name, ID number, phone, illness, hospital or drug is kept. What you call each other, and your notes, are encrypted on this device first; the key stays on your family’s devices, and the other side cannot open them.',
  'The other side sees your network address (IP) and, with Firefox, a random number of this installation. The server is outside mainland China.',
  'It is used for syncing alone. You can stop at any time: the book on this device stays as it is, and you can have the copy there erased at once. The host’s backups go within 30 days. After 400 days without use the copy is erased by itself.',
].join('\n');

export function syncWords(language: Language): string {
  return language === 'en' ? EN : ZH;
}

/** Whether these are words of ours, to the letter. */
export function areSyncWords(text: string): boolean {
  return text === ZH || text === EN;
}
