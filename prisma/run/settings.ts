/** Environment variables of a process to be started. */
export type Settings = Record<string, string | undefined>;

/** For `spawn`: Next's types demand NODE_ENV of every environment, where each program here decides its own. */
export const asEnvironment = (settings: Settings) => settings as NodeJS.ProcessEnv;
