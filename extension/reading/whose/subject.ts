/** What a page as a whole is about: medical insurance, another fund, an explanation, somebody else. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest } from '../page/tree.ts';
import { controlOf, type Scene } from '../scene.ts';
import { ACCOUNT, MEDICAL } from './account-words.ts';
import { greetsTwo, whoseName } from './names.ts';
import { RELATIVE_ALONE, SERVES, servesAnother } from './other-person.ts';
import { isOutdated } from './present.ts';
import { isAppName, isStrange, ownTitle } from './titles.ts';

/** An account beside a patient's name is a patient's; a visit is told of whoever it was. */
const PATIENT = /患者(?:信息|姓名)/g;
/** The whole page shows nobody's numbers. */
const FOR_SHOW =
  /仅供(?:演示|学习)|(?:体验|演示|测试|培训|[示样]例)(?:账[号户]|用户|环境|系统|版|数据|模式)|(?:虚拟|虚构|模拟|测试|mock)[\u4e00-\u9fff]{0,4}数据|(?:数据|信息)(?:均)?为?(?:虚拟|虚构|模拟|随机|非真实)|非真实(?:数据|信息)/;
/** Other funds by their names, as titles and tiles have them. */
const FUNDS = /养老|公积金|失业|工伤|年金|市民卡|一卡通|钱包|零钱/g;
const SHORT = 12;
/** The way to a page: "当前位置:首页 > 家庭账户 > 妈妈". */
const CRUMB = /[>›»→/]/;
const CRUMBS = /[>›»→]|^\/|首页.*\//gm;
const CRUMB_PRINTS = 8;
/** What only medical insurance has. */
const POOLED = /共济|统筹/g;
const SOCIAL = /社会保险|社保/;

export interface PageSubject {
  /** The page's own title. */
  readonly title: string;
  readonly medical: boolean;
  /** It speaks of what only medical insurance has: 家庭共济, 统筹. */
  readonly pooled: boolean;
  /** The title names another fund and no medical insurance. */
  readonly other: boolean;
  /** The title names social insurance as a whole. */
  readonly social: boolean;
  /** The page explains (a guide, questions and answers, news), is for show, or serves somebody else. */
  readonly unfit: boolean;
  /** Other funds are shown on the page too: an account that nothing calls medical may be theirs. */
  readonly mixed: boolean;
  /** A patient is named: an account on the page is theirs. */
  readonly patient: boolean;
  /** The title names what nobody here knows, or the page's numbers are months old. */
  readonly strange: boolean;
  /** The title is an app's name that nobody here knows: what the page shows has to say that it is medical. */
  readonly brand: boolean;
  /** The title names an account or a balance. */
  readonly account: boolean;
}

function isWayToAnother(scene: Scene, print: Print): boolean {
  const {
    prints: { all },
    sight,
  } = scene;
  const line = all.slice(Math.max(0, print.index - CRUMB_PRINTS), print.index + 1);
  if (print.text.length > 80 || !line.some(({ text }) => /首页|位置/.test(text))) return false;
  const [next, after] = [1, 2].map((step) => tight(all[print.index + step]?.text ?? ''));
  const last = tight(print.text).split(CRUMB).at(-1) || (CRUMB.test(after ?? '') ? '' : (next ?? ''));
  return (RELATIVE_ALONE.test(last) || whoseName(scene, last) === 'other') && sight.sees(print);
}

/** Laid over the page, too faint for anything but the whole of it. */
function isWatermark({ sight }: Scene, { holder }: Print): boolean {
  return (
    holder.checkVisibility({ visibilityProperty: true }) &&
    nearest(holder, (element) => {
      const { opacity, position } = sight.style(element);
      return opacity !== '0' && /absolute|fixed/.test(position);
    }) !== null
  );
}

export async function subjectOf(page: Document, scene: Scene): Promise<PageSubject> {
  const {
    prints: { all: prints, sought },
    sight,
    pause,
    lexicon,
  } = scene;
  const title = page.title.normalize('NFKC');
  const own = ownTitle(page);
  const inTitle = MEDICAL.test(title);
  const medical = inTitle || prints.some((print) => /医保|医疗保[险障]/.test(print.text));
  const mayBeUnfit = [lexicon.desks, FOR_SHOW, SERVES].map(({ source }) => source);
  const unfit = await sought(new RegExp(mayBeUnfit.join('|'), 'gm'), pause);
  const crumbs = await sought(CRUMBS, pause);
  const funds = inTitle ? [] : await sought(FUNDS, pause);
  const patients = await sought(PATIENT, pause);
  return {
    title: own,
    medical,
    pooled: (await sought(POOLED, pause)).some(({ text }) => text.search(POOLED) >= 0),
    other: !inTitle && lexicon.otherFunds.test(title),
    social: !inTitle && SOCIAL.test(title),
    unfit:
      unfit.some((print) => {
        const words = tight(print.text);
        if (FOR_SHOW.test(words)) return sight.sees(print) || isWatermark(scene, print);
        return (lexicon.desks.test(words) || servesAnother(scene, words, prints[print.index + 1])) && sight.sees(print);
      }) ||
      crumbs.some((print) => isWayToAnother(scene, print)) ||
      greetsTwo(scene),
    mixed: funds.some((print) => print.text.length <= SHORT && !controlOf(print) && sight.sees(print)),
    patient: patients.some(sight.sees),
    strange: (isStrange(lexicon, own) && !isAppName(own)) || (await isOutdated(scene)),
    brand: isStrange(lexicon, own) && isAppName(own),
    account: ACCOUNT.test(title),
  };
}
