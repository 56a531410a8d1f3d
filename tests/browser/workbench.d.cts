/** Serves the built pane and workbench on a free port; built first when the sources changed. */
export function serve(): Promise<{ readonly origin: string; close(): Promise<void> }>;
export const OUT: string;
