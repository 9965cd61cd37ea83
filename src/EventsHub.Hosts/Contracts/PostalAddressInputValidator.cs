using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Hosts.Contracts;

/// <summary>Accepts addresses of which every part fits, and whose country is in ISO 3166-1 or empty.</summary>
public sealed class PostalAddressInputValidator : AbstractValidator<PostalAddressInput>
{
    /// <summary>Makes the rules, with messages in the current language.</summary>
    public PostalAddressInputValidator(Texts texts)
    {
        RuleFor(a => a.Street).Must(text => CleanText.Lines(text).Length <= PostalAddress.MaxStreet).WithMessage(_ => texts["At most {0} characters.", PostalAddress.MaxStreet]);
        RuleFor(a => a.PostalCode).Must(text => CleanText.Line(text).Length <= 20).WithMessage(_ => texts["At most {0} characters.", 20]);
        RuleFor(a => a.City).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PostalAddress.MaxPart]);
        RuleFor(a => a.Region).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PostalAddress.MaxPart]);
        RuleFor(a => a.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
    }

    private static bool IsShort(string? text) => CleanText.Line(text).Length <= PostalAddress.MaxPart;
}
