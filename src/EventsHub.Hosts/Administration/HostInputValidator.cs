using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using FluentValidation;

namespace EventsHub.Hosts.Administration;

internal sealed class HostInputValidator : AbstractValidator<HostInput>
{
    public HostInputValidator(Texts texts)
    {
        RuleFor(h => h.Name).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(h => h.Address).NotNull().SetValidator(new PostalAddressInputValidator(texts));
        RuleFor(h => h.RegistrationNumber).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", TextInput.MaxName]);
        RuleFor(h => h.Email).Must(address => string.IsNullOrWhiteSpace(address) || EmailAddress.IsPlausible(address))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(h => h.VatStatus).IsInEnum();
        RuleFor(h => h.VatExemption).MustBeText(texts, TextInput.MaxTitle);
        RuleFor(h => h.BankAccount!).SetValidator(new BankAccountInputValidator(texts)).When(h => h.BankAccount is { IsBlank: false });
        RuleFor(h => h.TimeZone).Must(EventTime.IsKnownZone).WithMessage((_, zone) => texts["“{0}” is not a time zone. Use a name such as Europe/Paris.", zone]);
        RuleFor(h => h.Languages).NotEmpty().WithMessage(_ => texts["Choose the main language of the host."]);
        RuleForEach(h => h.Languages).Must(Languages.IsKnown)
            .WithMessage((_, language) => texts["“{0}” is not a language that texts can be written in. Use a code such as en or fr.", language]);
        RuleFor(h => h.Currency).Must(Money.IsCurrencyCode).WithMessage(_ => texts["Give the currency as its three-letter code, such as EUR."]);
    }

    private static bool IsShort(string? text) => CleanText.Line(text).Length <= TextInput.MaxName;
}
