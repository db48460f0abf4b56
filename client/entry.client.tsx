/** Wakes the question on the front page; every other page is without a script. */
import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { Ask } from './device/ask.tsx';
import { AWAKE_DATA_ID, AWAKE_ID, type AwakeData } from './parts/awake.tsx';
import { SpokenProvider } from './words/say.ts';

const place = document.getElementById(AWAKE_ID);
const written = document.getElementById(AWAKE_DATA_ID)?.textContent;

if (place && written) {
  const { spoken, props } = JSON.parse(written) as AwakeData;
  hydrateRoot(
    place,
    <StrictMode>
      <SpokenProvider value={spoken}>
        <Ask {...props} />
      </SpokenProvider>
    </StrictMode>,
  );
}
