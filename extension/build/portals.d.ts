declare module 'virtual:gongji/registry' {
  const registry: import('../../shared/portals/portal.ts').PublishedRegistry;
  export default registry;
}

declare module 'virtual:gongji/halls' {
  const halls: import('../../shared/portals/compact.ts').CompactRegistry;
  export default halls;
}

declare module 'virtual:gongji/vocabulary' {
  const vocabulary: import('../../shared/portals/vocabulary.ts').Vocabulary;
  export default vocabulary;
}
