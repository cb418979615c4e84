export type ToolName = "java" | "browser" | "japaneseFont";
/** The words with which a gate fails when its tool is missing; undefined when the tool is there. */
export function missingTool(name: ToolName): string | undefined;
