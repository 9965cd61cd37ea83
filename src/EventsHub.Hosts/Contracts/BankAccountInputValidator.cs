using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Hosts.Contracts;

/// <summary>Accepts an account whose numbers have the right form and check digits.</summary>
public sealed class BankAccountInputValidator : AbstractValidator<BankAccountInput>
{
    /// <summary>Makes the rules, with messages in the current language.</summary>
    public BankAccountInputValidator(Texts texts)
    {
        RuleFor(a => a.Holder).Must(name => CleanText.Line(name).Length is > 0 and <= 70).WithMessage(_ => texts["Give the name of the account's holder, of {0} characters at most.", 70]);
        RuleFor(a => a.Iban).Must(Iban.IsValid).WithMessage(_ => texts["This IBAN is not right: one of its characters is wrong, missing or too much. Compare it with the bank's paper."]);
        RuleFor(a => a.Bic).Must(bic => string.IsNullOrWhiteSpace(bic) || Iban.IsBic(bic)).WithMessage(_ => texts["A BIC has 8 or 11 letters and digits. It may be left empty."]);
    }
}
