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
  readonly launcherSmall: boolean;
  /** Where the card was moved to, in thousandths of the window; null: where it opens by itself. */
  readonly cardPlace: Place | null;
}

export interface Place {
  readonly left: number;
  readonly top: number;
}

/** Chinese first: the portals speak nothing else. */
export const DEFAULT_SETTINGS: Settings = {
  language: 'zh',
  elder: false,
  hiddenHosts: [],
  launcherTop: 700,
  launcherSmall: false,
  cardPlace: null,
};

/** Takes what is sound of a stored or a received value, and the default for the rest. */
export function soundSettings(value: unknown, otherwise: Settings = DEFAULT_SETTINGS): Settings {
  const given: Partial<Record<keyof Settings, unknown>> = typeof value === 'object' && value !== null ? value : {};
  const { language, elder, hiddenHosts, launcherTop, launcherSmall, cardPlace } = given;
  return {
    language: language === 'zh' || language === 'en' ? language : otherwise.language,
    elder: typeof elder === 'boolean' ? elder : otherwise.elder,
    hiddenHosts: isTexts(hiddenHosts) ? [...new Set(hiddenHosts)] : otherwise.hiddenHosts,
    launcherTop: isShare(launcherTop) ? launcherTop : otherwise.launcherTop,
    launcherSmall: typeof launcherSmall === 'boolean' ? launcherSmall : otherwise.launcherSmall,
    cardPlace: cardPlace === null || isPlace(cardPlace) ? cardPlace : otherwise.cardPlace,
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'left' in value &&
    'top' in value &&
    isShare(value.left) &&
    isShare(value.top)
  );
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1000;
}
