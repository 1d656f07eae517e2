import { z } from 'zod';

export const groupNamesWire = z.array(z.object({ groupId: z.string(), name: z.string() }));

export const groupsWire = z.object({ values: groupNamesWire });

export const foundGroupsWire = z.object({ groups: groupNamesWire });

export const usersWire = z.array(z.object({ accountId: z.string(), accountType: z.string().optional(), displayName: z.string(), active: z.boolean() }));

export const usersPageWire = z.object({ values: usersWire });

export const administersWire = z.object({ permissions: z.object({ ADMINISTER: z.object({ havePermission: z.boolean() }) }) });
