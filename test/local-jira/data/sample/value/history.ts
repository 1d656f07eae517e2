import { z } from 'zod';
import type { Site } from '../../../site/site';
import type { Platform } from '../../../forge/platform';

const A_DAY_MS = 86_400_000;

type Parts = { readonly site: Site; readonly platform: Platform };
