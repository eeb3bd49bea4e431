/** The words about where the rules come from, in Chinese. */

export const rules = {
  title: '规则更新',
  hint: '规则已经随共济助手装好，不联网也能用。您可以填一个提供规则的网址来更新。不填，就不联系任何人。',
  asked:
    '点“允许并更新”后，只向这个网址要两份公开的文件：版本号和规则。不发送您和家人的任何内容；对方能看到您的上网地址（IP），用 Firefox 时还能看到这次安装的随机编号。',
  address: '提供规则的网址',
  addressHint: '只填网站，例如 https://example.org，后面不带别的。',
  badAddress:
    '这个网址不能用。请填 https:// 开头的网站地址，后面不带路径、问号和账号，也不能是医保网厅。没有联系任何人。',
  daily: '每天自动看一次有没有新规则（浏览器开着时）',
  update: '允许并更新',
  updating: '正在更新…',
  stop: '不再联系这个网址',
  stopped: '已取消。现在用的规则照常用。',
  inUse: (seq: string, published: string) => `现在用的：第 ${seq} 版，${published} 发布`,
  from: { shipped: '随共济助手装好的', update: '更新得到，已核对签名' },
  unreadable: '现在没有能用的规则。请重新安装，或拨打 12393 询问。',
  last: (moment: string) => `上次更新：${moment}`,
  outcome: {
    taken: '已核对并换上新规则。',
    current: '已经是最新的了。',
    network: '没有连上，或者对方没有给。规则没有变，稍后可以再试。',
    signature: '签名不对，不能确认是谁发布的。没有采用，仍用原来的规则。',
    hash: '收到的内容和签名的不一样，可能不完整或被改过。没有采用，仍用原来的规则。',
    older: '对方的规则不比现在用的新。没有采用，仍用原来的规则。',
    format: '对方给的不是这个版本认得的规则。没有采用，仍用原来的规则。可以先更新共济助手。',
    store: '这台设备存不下新规则。没有采用，仍用原来的规则。',
  },
};
