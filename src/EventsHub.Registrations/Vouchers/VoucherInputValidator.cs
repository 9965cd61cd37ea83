using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using FluentValidation;

namespace EventsHub.Registrations.Vouchers;

internal sealed class VoucherInputValidator : AbstractValidator<VoucherInput>
{
    private const decimal HighestAmount = 10_000_000;

    public VoucherInputValidator(Texts texts)
    {
        RuleFor(v => v.Code).Must(code => CleanText.Line(code).Length <= VoucherCode.MaxLength).WithMessage(_ => texts["At most {0} characters.", VoucherCode.MaxLength]);
        RuleFor(v => v.Discount).IsInEnum();
        RuleFor(v => v.Percent).NotNull().When(v => v.Discount == DiscountKind.Percent).WithMessage(_ => texts["Give a share from 1 to 100 percent."]);
        RuleFor(v => v.Amount).Must(amount => amount is >= 0 and <= HighestAmount).When(v => v.Discount is DiscountKind.Amount or DiscountKind.Price)
            .WithMessage(_ => texts["Give a price from {0} to {1}.", 0, HighestAmount]);
        RuleFor(v => v.Products).NotNull();
        RuleFor(v => v.MaxUses).InclusiveBetween(1, 1_000_000).WithMessage(_ => texts["Give a number from {0} to {1}, or leave it empty.", 1, 1_000_000]);
        RuleFor(v => v.Email).Must(email => EmailAddress.Clean(email).Length == 0 || EmailAddress.IsPlausible(EmailAddress.Clean(email)))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(v => v.Note).Must(note => CleanText.Lines(note).Length <= VoucherInput.MaxNote).WithMessage(_ => texts["At most {0} characters.", VoucherInput.MaxNote]);
    }
}
