/** The words of what the book or the API refuses, in Chinese. */

/** Why the book or the API does not take something; a reason without words of its own gets the common ones. */
export const reasons: Readonly<Record<string, string>> = {
  overdrawn: '账户里没有这么多钱。',
  'already-reversed': '这笔已经作废了。',
  'not-reversible': '这笔不能作废：后面的账已经用到它了。',
  'nothing-to-move': '没有可以转的钱。',
  'out-of-bounds': '金额太大了。',
  'facts-missing': '先补全这个人的资料。',
  'account-not-empty': '账本里这个账户还有钱，不能改成没有账户。',
  'not-an-empty-book': '账本不是空的。请先导出一份，再到设置里全部删除，然后导入。',
  'not-our-file': '这不是共济助手导出的文件。什么都没有改。',
  'no-answer': '对方没有回应。什么都没有改，请过一会儿再试。',
  'code-mistyped': '码抄错了。请再核对一遍。',
  'not-accepted': '对方不认这个码，或者那里不是共济助手的服务。',
  'copy-left': '那边还留着一份，请先清除，或者说留着不管。',
  'sync-is-on': '同步已经开着了。',
  'sync-is-off': '同步没有开。',
  'too-many': '账本装满了。',
  'changed-meanwhile': '账本刚才在别的页面里改过，这次没有记。请再看一遍，再记。',
  'book-not-empty': '这台设备上已经有账本了。请先导出一份，再到设置里全部删除，然后加入。',
  'in-the-future': '这一天还没有到。',
  'no-account': '这个人没有个人账户。',
  'does-not-add-up': '加起来对不上总数。',
  'too-small': '金额要大于 0。',
  'not-found': '账本里没有这一项了。请回到账本再看看。',
  differs: '同一笔已经记过，内容不一样。',
};
