/** The words of a guide on the page, in Chinese. */
export const tour = {
  region: '分步指引',
  step: (n: number, all: number) => `第 ${n} 步，共 ${all} 步`,
  left: (minutes: number) => `大约还要 ${minutes} 分钟`,
  ready: '先准备好',
  looking: '正在网页上找…',
  opener: (text: string) => `它收在菜单里。先点开“${text}”。`,
  openerUnnamed: '它收在菜单里。先点开圈住的地方。',
  'likely-opener': (text: string) => `网页上还没有显示它，可能收在“${text}”里。点开看看。`,
  words: '网页上圈住的地方写着这几个字，但不像能点的。请照着这一步做。',
  missing: '这个页面上没有找到。可能在别的页面，或者网页改了叫法。',
  ambiguous: '页面上有好几处一样的字，不敢替您选。请照着这一步自己找一找。',
  disabled: '找到了，但网页现在不让点。可能前面还有没填完的。',
  'by-hand': '这一步没有要点的按钮，请照着做，做好了点“下一步”。',
  'in-app': '这一步不在这个网页上办，请换到下面的地方做。',
  'other-region': '这份指引是别的地区的，不在这个网站上办。请换到下面的地方做。',
  link: '打开官方网址',
  or: '或',
  lost: '找不到？',
  lostHint: (words: string) =>
    `找写着${words}的地方，菜单里也看一看。各地叫法可能不同，以屏幕上的字为准。还找不到，打 12393 问。`,
  certainty: {
    official: '依据官方文件',
    reported: '依据媒体报道，以屏幕上的字为准',
    unverified: '步骤未经核实，以屏幕上的字为准',
  },
  kinds: {
    app: '手机应用',
    'mini-program': '小程序',
    'wechat-account': '微信公众号',
    website: '网站',
    hotline: '电话',
    bank: '银行',
    terminal: '自助机',
    counter: '窗口',
  },
  move: '拖动这张卡片，或按方向键',
  back: '上一步',
  next: '下一步',
  skip: '跳过',
  again: '重试',
  leave: '离开',
  done: '走完了',
  close: '好',
  finished: '都走完了',
  finishedThen: (last: string) => `最后看一眼：${last}`,
  finishedElse: '看不到，或者和说的不一样，就打 12393 问。',
};

export const offer = {
  notNow: '这次不用',
  never: '不再提示',
  region: '共济助手的提示',
};

/** The part of the card that begins a guide on the page. */
export const begin = {
  here: '在网页上带我做',
  inApp: '一步步带我做',
  resume: (n: number) => `接着上次：第 ${n} 步`,
  drop: '不接着了',
};
