/** What the boot script and the overlay share: they run in one isolated world, which the page cannot see. */

export interface Overlay {
  /** The page went to another route that is still a hall. */
  arrive(): void;
  /** The page went where Gongji must be silent, or the extension is gone. */
  leave(): void;
}

export interface World {
  /** Asked by the overlay when it starts: the page may have moved on since it was asked for. */
  onHall(): boolean;
  overlay?: Overlay;
  stop(): void;
}

declare global {
  var gongji: World | undefined;
}
