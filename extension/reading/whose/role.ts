/** Somebody whom a page names by what they are to it or to the reader. */

import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { type Scene, textAt } from '../scene.ts';
import { ANSWER, whoseAnswer } from './asked.ts';
import { MASKED, mayBeName } from './name.ts';
import { RELATIVE_ALONE } from './other-person.ts';

/** Somebody in a role: "老人姓名:李**", "来电人:李**". The one who reads may be called so too (`ONESELF`). */
const ROLE = new RegExp(`^(?:.*\\s)?([\\u4e00-\\u9fff]{2,8}):${ANSWER}(?:\\(.*)?$`);
const PLACE = /[地址区]$/;
const PERSON = /[人者员友生民]$|(?<![账帐])户$|姓名$/;
const ONESELF =
  /^(?:当前|登录|职工|人员)*(?:参保|持卡|本人|我的|申请|账户|用户|授权|共济|使用)?(?:人员?|用户)?(?:姓名)?$|好|欢迎|户名/;

/** True for words that name somebody in a role who is not the one who reads, nor serves them. */
export function isAnothersRole(scene: Scene, words: string): boolean {
  const [, role = '', name = ''] = ROLE.exec(words) ?? [];
  if (role === '' || /(?<!与)本人|自己/.test(words) || scene.lexicon.aides.test(role)) return false;
  if (RELATIVE_ALONE.test(name)) return true;
  const whose = whoseAnswer(scene, name);
  if (ONESELF.test(role)) return whose === 'other';
  const isSomebody =
    /[\u4e00-\u9fff]/.test(name) && (MASKED.test(name) || (PERSON.test(role) && mayBeName(scene, name)));
  return isSomebody && !PLACE.test(role) && whose !== 'self';
}

/** The same of a field and what stands behind it. */
export function isNameInRole(scene: Scene, { index, text }: Print): boolean {
  const [role = '', name] = tight(text).split(':');
  return PERSON.test(role) && isAnothersRole(scene, `${role}:${name || tight(textAt(scene, index + 1))}`);
}
