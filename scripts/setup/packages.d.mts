/** Whether npm's own record of what it installed in a project agrees with the lock file. */
export function packagesAreInstalled(folder: string): boolean;
