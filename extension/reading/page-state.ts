/** Pages on which nothing is read: employers', procurement, sign-on, signed out, loading, or changing views. */

import { isIdleWrapper } from './idle-wrapper.ts';
import { opacityOf } from './page/color.ts';
import type { Print } from './page/prints.ts';
import { type Box, overlaps } from './page/sight.ts';
import { printed, tight } from './page/text.ts';
import { isText, nearest } from './page/tree.ts';
import { asWritten } from './page/written.ts';
import { controlOf, printsOf, type Run, type Scene, textAt } from './scene.ts';
import { SIGN_OUT } from './whose/names.ts';

const SIGNED_OUT =
  /^(?:个人(?:用户)?登[录陆]|您?[还尚]?未登[录陆].*|(?:您好,?)?请您?先?登[录陆].*|(?:立即|去)登[录陆]|登[录陆](?:\/?注册)?)$/;
const SESSION_OVER = /(?:登[录陆](?:信息|状态)?|会话)已?(?:失效|过期|超时)|重新登[录陆]/;
const SIGN_ON = /统一(?:身份认证|认证(?:平台|中心))|单点登[录陆]|身份认证平台|正在(?:跳转|登[录陆]|授权)|扫码登[录陆]/;
/** The menu of an employer's hall, besides what the data has of it. */
const EMPLOYER_WORDS = /^(?:经办人|人员增减).{0,12}$/;
const PERSONAL_WORDS = /^(?:个人中心|个人网厅|我的医保|个人信息)$/;
/** Who is signed in is a company, or somebody who works for it. */
const FIRM = /公司|经办人|单位(?:编号|版)/;
/** Whom somebody works for is another matter. */
const WORKPLACE = /单位(?:名称)?:?$/;
const NEAR = 4;
const LOADING_WORDS =
  /^(?:(?:数据|页面|正在|拼命|努力)*加载中?|loading|请稍[候后等]|查询中|正在(?:加载|查询|获取).*)[.。…!~]*$/gim;
const LOADING_CLASS =
  /(?:^|[-_\s])(?:loading|spin(?:ning|ner)?|skeleton|loader|placeholder-(?:glow|wave))(?:[-_\s]|$)/i;
const MAY_COVER =
  '[aria-busy="true"], [class*="load" i], [class*="spin" i], [class*="skeleton" i], [class*="placeholder-" i]';
const LEAVING_CLASS =
  /(?:^|[-_\s])(?:leave|enter|exit)-(?:active|from|to|done|start)(?:\s|$)|(?:^|\s)(?:page-)?(?:leaving|entering)(?:\s|$)/;
const OPAQUE = 0.9;
const HEADER_PRINTS = 40;
const LONGEST_TELLING = 40;

/** How many things several prints say: what is said twice counts once. */
function countOf(prints: readonly Print[]): number {
  return new Set(prints.map(({ text }) => tight(text))).size;
}

function hasPassword(page: Document): boolean {
  return [...page.querySelectorAll('input[type=password]:not([readonly], [disabled])')].some((field) =>
    field.checkVisibility({ visibilityProperty: true }),
  );
}

const TELLING = [SIGN_OUT, SIGNED_OUT, SESSION_OVER, SIGN_ON, EMPLOYER_WORDS, PERSONAL_WORDS];

const TOPS = new Set(['h1', 'h2', 'h3', 'header']);

function isTop(element: Element): boolean {
  return TOPS.has(element.localName);
}

function firstShort({ prints }: Scene): Print[] {
  const found: Print[] = [];
  for (const print of prints.all) {
    if (found.length === HEADER_PRINTS) break;
    if (print.text.length <= LONGEST_TELLING) found.push(print);
  }
  return found;
}

/** The short prints that may tell what kind of page it is. */
async function tellingPrints({ prints, pause, lexicon }: Scene): Promise<Print[]> {
  const words = [...TELLING, lexicon.buying, lexicon.employerMenu].map(({ source }) => source);
  const found = await prints.sought(new RegExp(words.join('|'), 'gm'), pause);
  return found.filter((print) => print.text.length <= LONGEST_TELLING);
}

/** Why a page as a whole is not read; null for a page of the person's own. */
export async function refusalOf(scene: Scene, page: Document): Promise<'not-personal' | 'signed-out' | null> {
  const apt = await tellingPrints(scene);
  const telling = (test: RegExp): Print[] =>
    apt.filter((print) => test.test(tight(print.text)) && scene.sight.sees(print));
  const title = page.title.normalize('NFKC');
  const headings = firstShort(scene)
    .filter(({ holder }) => nearest(holder, isTop) !== null)
    .map((print) => ({ print, words: asWritten(print.text, [print.holder]) }));
  const named = (test: RegExp): boolean =>
    test.test(title) ||
    headings.some(({ print, words }) => test.test(words) && !controlOf(print) && scene.sight.sees(print));

  await scene.pause();
  const { buying, employerMenu, employers, staff } = scene.lexicon;
  const menu = [...telling(EMPLOYER_WORDS), ...telling(employerMenu)];
  const employer = menu.filter((print) => !(tight(print.text) === '单位网厅' && controlOf(print)));
  if (named(staff) || (named(employers) && (!/个人/.test(title) || employer.length > 0))) return 'not-personal';
  if (countOf(employer) - Math.min(1, telling(PERSONAL_WORDS).length) >= 2) return 'not-personal';
  if (named(buying) || countOf(telling(buying)) >= 3) return 'not-personal';
  await scene.pause();
  const signedOut = telling(SIGNED_OUT);
  const out = telling(SIGN_OUT);
  const signedIn = out.length > 0;
  const corners = out.map(({ index }) => scene.prints.all.slice(Math.max(0, index - NEAR), index));
  const isFirm = (print: Print): boolean =>
    FIRM.test(print.text) && !WORKPLACE.test(textAt(scene, print.index - 1)) && scene.sight.sees(print);
  if (corners.flat().some(isFirm)) return 'not-personal';
  if (!signedIn && (named(SIGN_ON) || telling(SIGN_ON).length > 0) && telling(/^个人登[录陆]$/).length === 0)
    return 'not-personal';
  if (telling(SESSION_OVER).length > 0) return 'signed-out';
  if (signedIn) return null;
  return signedOut.length > 0 || hasPassword(page) ? 'signed-out' : null;
}

function isCover(scene: Scene, element: Element): boolean {
  if (element.getAttribute('aria-busy') !== 'true' && !LOADING_CLASS.test(element.getAttribute('class') ?? ''))
    return false;
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (element.getAttribute('aria-busy') !== 'true' && isIdleWrapper(scene, element)) return false;
  const box = scene.sight.boxOf(element);
  if (box.right - box.left < 8 || box.bottom - box.top < 8) return false;
  return true;
}

/** The boxes of what says "loading" and can be seen: masks, skeletons, busy regions, and the words themselves. */
export async function loadingBoxes(scene: Scene, page: Document): Promise<Box[]> {
  const boxes: Box[] = [];
  for (const element of page.querySelectorAll(MAY_COVER)) {
    await scene.pause();
    if (isCover(scene, element)) boxes.push(scene.sight.boxOf(element));
  }
  await scene.pause();
  for (const print of await scene.prints.sought(LOADING_WORDS, scene.pause)) {
    await scene.pause();
    if (print.text.length <= 20 && scene.sight.sees(print)) boxes.push(maskAround(scene, print));
  }
  return boxes;
}

/** The words "加载中" speak for the largest box around them that holds no other text and floats over the page. */
function maskAround(scene: Scene, print: Print): Box {
  const floating = nearest(print.holder, (element) => {
    const run = scene.prints.within(element);
    return /absolute|fixed/.test(scene.sight.style(element).position) && run.end - run.first <= 2;
  });
  return floating ? scene.sight.boxOf(floating) : scene.sight.box(print);
}

export function isCovered(scene: Scene, run: Run, boxes: readonly Box[]): boolean {
  const print = scene.prints.all[run.first];
  return print !== undefined && boxes.some((box) => overlaps(box, scene.sight.box(print)));
}

/** The print stands in a view that is just entering or leaving: an animation that ends runs on it, or its class says so. */
export function isMoving(scene: Scene, run: Run): boolean {
  const prints = printsOf(scene, run);
  const moving = new Set<Element>();
  for (const animation of prints[0]?.holder.ownerDocument.getAnimations() ?? []) {
    const { effect } = animation;
    const target = effect && 'target' in effect ? effect.target : null;
    const ends = effect?.getComputedTiming().endTime ?? 0;
    if (animation.playState === 'running' && Number.isFinite(Number(ends)) && target instanceof Element)
      moving.add(target);
  }
  const moves = (element: Element): boolean =>
    moving.has(element) || LEAVING_CLASS.test(element.getAttribute('class') ?? '');
  return prints.some(({ holder }) => nearest(holder, moves) !== null);
}

/** The page has replaced or rewritten the print while it was being read, which may wait for a hidden tab. */
export function isStale(scene: Scene, run: Run): boolean {
  return scene.prints.all
    .slice(run.first, run.end)
    .some(
      ({ node, holder, text }) =>
        !node.isConnected || (isText(node) && printed(node.data, holder.localName === 'pre') !== text),
    );
}

/** Another opaque part of the page lies over the print, as over an older view kept below the present one, or blurs it. */
export function isBuried(scene: Scene, run: Run): boolean {
  const print = scene.prints.all[run.first];
  const page = print?.holder.ownerDocument;
  const root = print?.holder.getRootNode();
  if (!print || !page || !root || !('elementsFromPoint' in root) || page !== page.defaultView?.top?.document)
    return false;
  const box = scene.sight.box(print);
  for (const element of page.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)) {
    if (nearest(print.holder, (at) => at === element)) return false;
    const style = scene.sight.style(element);
    if (style.backdropFilter?.includes('blur(')) return true;
    if (Number(style.opacity) > OPAQUE && opacityOf(style.backgroundColor) >= OPAQUE) return true;
  }
  return false;
}
