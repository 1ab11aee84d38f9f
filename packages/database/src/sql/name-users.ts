import type { Database } from '../open-database.ts';

/** Names of the users with these ids; whoever is not a user is named by the id. */
export async function nameUsers(
  { prisma }: Database,
  ids: readonly (string | null)[],
): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const users = await prisma.user.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } });
  const names = new Map(users.map((user) => [user.id, user.name]));
  return (id) => names.get(id) ?? (id === 'system' ? 'Tidewaiter' : id);
}
