/** Words that are a time and nothing else: a year, a month, a day, a span, or one that is told by its name (去年). */

const PERIOD =
  '20\\d\\d(?:[-/.年]\\d{1,2}(?:[-/.月](?:\\d{1,2}日?)?)?|年?(?:第?[一二三四]季度)?)(?:预算|计划)?(?:年度?)?';
/** A year, a month, a day, or a span from one to another. */
export const WHEN = new RegExp(`^${PERIOD}(?:\\s*[至到~—-]+\\s*${PERIOD})?$`);

/** Another time than now, by its name. */
export const BY_NAME =
  /^(?:[上下]一?年度?|[去前明次]年|[上下]一?个?[月季期]|往期|往年(?!余额)|历史|以往)(?:[底末])?(?:的?(?:数据|余额|情况|信息|(?:医保|个人)*[账帐]户))?$/;

/** True for a time, by its number or its name. */
export function isTime(words: string): boolean {
  return WHEN.test(words) || BY_NAME.test(words);
}
