import { Anchor, type AnchorProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = AnchorProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof AnchorProps>;

/** A link to another screen, typed by the router: `<TextLink to="/models/$id" params={{ id }}>`. */
export const TextLink = createLink(({ ref, ...props }: Props & { readonly ref?: Ref<HTMLAnchorElement> }) => (
  <Anchor ref={ref ?? null} {...props} />
));
