/** The moment, on the minute: so that a page left open does not go on saying «open». */
import { useEffect, useState } from 'react';

const MINUTE = 60_000;

export function useNow(first: Date): Date {
  const [now, setNow] = useState(first);
  useEffect(() => {
    setNow(new Date());
    const clock = setInterval(() => setNow(new Date()), MINUTE);
    return () => clearInterval(clock);
  }, []);
  return now;
}
