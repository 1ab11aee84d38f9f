import { Skeleton } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import type { DistributionProps } from './distribution.tsx';
import type { FactorBinsProps } from './factor-bins.tsx';
import type { GainProps } from './gain.tsx';
import type { LineWithBandProps } from './line-with-band.tsx';
import type { ReliabilityProps } from './reliability.tsx';
import type { TimeBarsProps } from './time-bars.tsx';

// recharts is heavy: it is fetched when the first of these is shown, and its place is kept meanwhile.
const LazyLine = lazy(async () => ({ default: (await import('./line-with-band.tsx')).LineWithBand }));
const LazyTimeBars = lazy(async () => ({ default: (await import('./time-bars.tsx')).TimeBars }));
const LazyDistribution = lazy(async () => ({ default: (await import('./distribution.tsx')).Distribution }));
const LazyFactorBins = lazy(async () => ({ default: (await import('./factor-bins.tsx')).FactorBins }));
const LazyGain = lazy(async () => ({ default: (await import('./gain.tsx')).Gain }));
const LazyReliability = lazy(async () => ({ default: (await import('./reliability.tsx')).Reliability }));

export function LineWithBand(props: LineWithBandProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 240} />}>
      <LazyLine {...props} />
    </Suspense>
  );
}

export function TimeBars(props: TimeBarsProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 220} />}>
      <LazyTimeBars {...props} />
    </Suspense>
  );
}

/** On every declaration, but below its reasons: fetched and drawn once it comes near. */
export function Distribution(props: DistributionProps) {
  const { ref, entry } = useIntersection({ rootMargin: '200px' });
  const [wasNear, setWasNear] = useState(false);
  if (entry?.isIntersecting === true && !wasNear) setWasNear(true);
  const height = props.height ?? 150;
  return (
    <div ref={ref} style={{ minHeight: height }}>
      {wasNear && (
        <Suspense fallback={<Skeleton height={height} />}>
          <LazyDistribution {...props} />
        </Suspense>
      )}
    </div>
  );
}

export function FactorBins(props: FactorBinsProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 180} />}>
      <LazyFactorBins {...props} />
    </Suspense>
  );
}

export function Gain(props: GainProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 280} />}>
      <LazyGain {...props} />
    </Suspense>
  );
}

export function Reliability(props: ReliabilityProps) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 320} />}>
      <LazyReliability {...props} />
    </Suspense>
  );
}
