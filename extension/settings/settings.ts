/** What the person chose, kept in the extension's own storage on this device. */

export type Language = 'zh' | 'en';

export interface Settings {
  readonly language: Language;
  /** 长辈版: larger type and targets. */
  readonly elder: boolean;
  /** Hosts on which the person asked not to see Gongji. */
  readonly hiddenHosts: readonly string[];
  /** The launcher's distance from the top, in thousandths of the window's height. */
  readonly launcherTop: number;
}

/** Chinese first: the portals speak nothing else. */
export const DEFAULT_SETTINGS: Settings = { language: 'zh', elder: false, hiddenHosts: [], launcherTop: 700 };

/** Takes what is sound of a stored or a received value, and the default for the rest. */
export function soundSettings(value: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const given: Partial<Record<keyof Settings, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const { language, elder, hiddenHosts, launcherTop } = given;
  return {
    language: language === 'zh' || language === 'en' ? language : otherwise.language,
    elder: typeof elder === 'boolean' ? elder : otherwise.elder,
    hiddenHosts: isTexts(hiddenHosts) ? [...new Set(hiddenHosts)] : otherwise.hiddenHosts,
    launcherTop: isTop(launcherTop) ? launcherTop : otherwise.launcherTop,
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isTop(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1000;
}
