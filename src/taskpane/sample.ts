import type { Page } from '../model/page';

/** The sheets of the sample, from our own host and only when somebody asks for them; undefined where they do not come. */
export async function fetchedSample(): Promise<readonly Page[] | undefined> {
  try {
    const response = await fetch(new URL('../../assets/sample.json', import.meta.url));
    return response.ok ? ((await response.json()) as readonly Page[]) : undefined; // our own file, made and tested with the type
  } catch {
    return undefined;
  }
}
