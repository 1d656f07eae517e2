import '../parts/base.css';
import '../parts/parts.css';
import './gadget.css';
import { lazy, Suspense } from 'react';
import { Loading, RowsSkeleton } from '../parts/skeleton';
import { start } from '../parts/start';
import { Gadget } from './gadget';
import { savedConfig } from './saved-config';

const GadgetEditor = lazy(async () => ({ default: (await import('./editor')).GadgetEditor }));

void start(({ editing, gadgetConfig }) => {
  const config = savedConfig(gadgetConfig);
  return (
    <main>
      <h1 className="only-heard">{editing ? 'Settings of the gadget' : 'Program'}</h1>
      {!editing && <Gadget config={config} />}
      {editing && (
        <Suspense fallback={<Loading what="the settings"><RowsSkeleton count={4} /></Loading>}>
          <GadgetEditor saved={config} />
        </Suspense>
      )}
    </main>
  );
});
