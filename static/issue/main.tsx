import '../parts/base.css';
import '../parts/parts.css';
import './issue.css';
import { lazy, Suspense } from 'react';
import { Bar, Loading } from '../parts/skeleton';
import { start } from '../parts/start';
import { IssueContext } from './issue-context';

/** Loaded when it is opened, so that the panel stays light. */
const RaisePage = lazy(async () => ({ default: (await import('../raise/raise-page')).RaisePage }));

const waiting = <Loading what="the form"><Bar width="60%" /><Bar width="100%" /></Loading>;

void start(({ raising }) => (raising ? <Suspense fallback={waiting}><RaisePage /></Suspense> : <IssueContext />));
