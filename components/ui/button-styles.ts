import { cva, type VariantProps } from 'class-variance-authority';

/** Looks of everything that is pressed: buttons, and links that stand for an action. Short names of `buttons.css`, since a page has dozens. */
export const buttonStyles = cva('button', {
  variants: {
    variant: { primary: 'button-primary', secondary: 'button-secondary', ghost: 'button-ghost', danger: 'button-danger' },
    size: { md: 'button-md', sm: 'button-sm', lg: 'button-lg', icon: 'button-icon' },
  },
  defaultVariants: { variant: 'secondary', size: 'md' },
});

export type ButtonLook = VariantProps<typeof buttonStyles>;
