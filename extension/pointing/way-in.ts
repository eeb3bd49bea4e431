/** The one button of a card that a title names: "个人账户 … 进入". */
import { tight } from '../reading/page/text.ts';
import { parentOf } from '../reading/page/tree.ts';
import { nameOf } from './name.ts';
import { isControl } from './role.ts';
import { isShown } from './shown.ts';

/** Says no more than that it goes on. */
const GOES_ON =
  /^(?:点击|立即|马上|我要|去|前往)?(?:进入|查看|办理|查询|前往|详情|申请|使用|开通|go|更多)(?:详情|更多|办理|查询|服务|页面)?[>›»→]*$/i;
/** Beyond these stands more than one card. */
const EDGE = /^(?:body|html|main|form|nav|aside|table|tbody|ul|ol|dl)$/;
const LEVELS = 4;
const LONGEST_CARD = 120;

/** Null where a card has no button, several, or one that says what it is for. */
export function wayIn(title: Element): Element | null {
  let at = parentOf(title);
  for (let level = 0; at && level < LEVELS && !EDGE.test(at.localName); level++, at = parentOf(at)) {
    if (tight(at.textContent ?? '').length > LONGEST_CARD) return null;
    const controls = [...at.querySelectorAll('*')].filter((each) => isControl(each) && isShown(each));
    const [only] = controls;
    if (!only) continue;
    const follows = (title.compareDocumentPosition(only) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return controls.length === 1 && follows && GOES_ON.test(tight(nameOf(only))) ? only : null;
  }
  return null;
}
