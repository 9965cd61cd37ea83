using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal sealed class PoliciesInputValidator : AbstractValidator<PoliciesInput>
{
    public PoliciesInputValidator(Texts texts)
    {
        RuleFor(p => p.Terms).MustBeText(texts, TextInput.MaxText);
        RuleForEach(p => p.Cancellation).ChildRules(rule =>
        {
            rule.RuleFor(r => r.From).NotNull().When(r => !r.IsBlank).WithMessage(_ => texts["Say from when this rule holds."]);
            rule.RuleFor(r => r.KeptPercent).Must((r, kept) => r.IsBlank || kept is >= 0 and <= 100).WithMessage(_ => texts["Give a percentage from 0 to 100."]);
        });
        RuleForEach(p => p.PaymentMethods).Must(method => method is PaymentMethod.BankTransfer or PaymentMethod.OnSite)
            .WithMessage(_ => texts["People can pay by bank transfer or on site. What costs nothing is free by itself."]);
        RuleFor(p => p.PaymentTermDays).InclusiveBetween(1, 365).WithMessage(_ => texts["Give a number of days from {0} to {1}.", 1, 365]);
        RuleFor(p => p.TransferEndsDaysBefore).InclusiveBetween(0, 365).WithMessage(_ => texts["Give a number of days from {0} to {1}.", 0, 365]);
        RuleFor(p => p.MaxGroupPlaces).InclusiveBetween(0, HostedEvent.MostGroupPlaces).WithMessage(_ => texts["Give a number from {0} to {1}.", 0, HostedEvent.MostGroupPlaces]);
        RuleFor(p => p.OfferHours).InclusiveBetween(0, HostedEvent.MostOfferHours).WithMessage(_ => texts["Give a number from {0} to {1}.", 0, HostedEvent.MostOfferHours]);
        RuleForEach(p => p.ApprovesAgain).IsInEnum().WithMessage(_ => texts["Choose from the list."]);
        RuleFor(p => p.BankAccount!).SetValidator(new BankAccountInputValidator(texts)).When(p => p.BankAccount is { IsBlank: false });
    }
}
