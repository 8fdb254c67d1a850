/** Every IANA time zone that the platform knows, in their order. */
export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');
