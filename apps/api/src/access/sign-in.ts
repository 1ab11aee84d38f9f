import { appendAudit, inTransaction } from '@tidewaiter/database';
import { roles } from '@tidewaiter/domain';
import { betterAuth } from 'better-auth';
import { admin, createAccessControl, magicLink } from 'better-auth/plugins';
import type { Context } from '../context.ts';
import { publicUrlOf } from './link-to.ts';
import { hashToken } from './one-time-token.ts';

export const sessionSeconds = 12 * 60 * 60;

const control = createAccessControl({});
const noRights = Object.fromEntries(roles.map((role) => [role, control.newRole({})]));

/**
 * Passwords, one-time links and session cookies, on the tables `user`, `session`, `account` and `verification`.
 * Its own HTTP is not mounted: `entry/http` offers what is wanted of it, and users and keys change through use-cases.
 */
export function createSignIn({ config, database, log }: Context, secret: string) {
  const url = publicUrlOf(config);
  return betterAuth({
    appName: 'Tidewaiter',
    baseURL: url,
    secret,
    database: database.pool,
    telemetry: { enabled: false },
    logger: { log: (level, message) => log[level]({ from: 'sign-in' }, message) },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    advanced: {
      useSecureCookies: url.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
    },
    databaseHooks: {
      session: {
        create: {
          after: ({ userId }) =>
            inTransaction(database, (transaction) =>
              appendAudit(transaction, {
                actorId: userId,
                action: 'session.started',
                subject: `user:${userId}`,
                details: {},
              }),
            ),
        },
      },
    },
    plugins: [
      // Refuses a session to the disabled. Who may do what is for `authorize`, not for this.
      admin({ defaultRole: 'officer', adminRoles: ['administrator'], roles: noRights }),
      magicLink({
        disableSignUp: true,
        storeToken: { type: 'custom-hasher', hash: async (token) => hashToken(token) },
        // Links are made by the use-case that audits them; nothing is sent from here.
        sendMagicLink: () => undefined,
      }),
    ],
  });
}

export type SignIn = ReturnType<typeof createSignIn>;
