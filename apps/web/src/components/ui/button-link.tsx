import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Props = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps>;

/** A link to another screen that looks like a button. */
export const ButtonLink = createLink(({ ref, ...props }: Props & { readonly ref?: Ref<HTMLAnchorElement> }) => (
  <Button component="a" ref={ref ?? null} {...props} />
));
