using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using FluentValidation;

namespace EventsHub.Registrations.Registering;

/// <summary>Checks that every part of a billing party fits. What it must have is said by <see cref="Order.BillTo"/>.</summary>
internal sealed class BillingInputValidator : AbstractValidator<BillingInput>
{
    private const int MaxName = 200;

    public BillingInputValidator(Texts texts)
    {
        RuleFor(b => b.Kind).IsInEnum();
        RuleFor(b => b.Name).Must(text => CleanText.Line(text).Length <= MaxName).WithMessage(_ => texts["At most {0} characters.", MaxName]);
        RuleFor(b => b.Address).SetValidator(new PostalAddressInputValidator(texts));
        RuleFor(b => b.VatId).Must(text => CleanText.Line(text).Length <= 40).WithMessage(_ => texts["At most {0} characters.", 40]);
        RuleFor(b => b.PurchaseOrder).Must(text => CleanText.Line(text).Length <= BillingParty.MaxReference).WithMessage(_ => texts["At most {0} characters.", BillingParty.MaxReference]);
        RuleFor(b => b.RegistrationNumber).Must(text => CleanText.Line(text).Length <= BillingParty.MaxReference).WithMessage(_ => texts["At most {0} characters.", BillingParty.MaxReference]);
        RuleFor(b => b.ServiceCode).Must(text => CleanText.Line(text).Length <= BillingParty.MaxReference).WithMessage(_ => texts["At most {0} characters.", BillingParty.MaxReference]);
        RuleFor(b => b.Email).Must(address => string.IsNullOrWhiteSpace(address) || EmailAddress.IsPlausible(address))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
    }
}
