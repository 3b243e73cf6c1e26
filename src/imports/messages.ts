import type { Messages } from "../i18n/message.ts";
import { problemSentences } from "./problem-messages.ts";

export const importMessages = {
  ...problemSentences,
} as const satisfies Messages;
