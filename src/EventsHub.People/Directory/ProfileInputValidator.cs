using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Domain;
using FluentValidation;

namespace EventsHub.People.Directory;

internal sealed class ProfileInputValidator : AbstractValidator<ProfileInput>
{
    public ProfileInputValidator(Texts texts)
    {
        RuleFor(p => p.Given).Must((p, _) => p.ToName().Native.Length > 0).WithMessage(_ => texts["Give a name. If there is one name only, one of the two boxes is enough."]);
        RuleFor(p => p.Given).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Family).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinGiven).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.LatinFamily).Must(IsShort).WithMessage(_ => texts["At most {0} characters.", PersonName.MaxPartLength]);
        RuleFor(p => p.Email).Must(address => string.IsNullOrWhiteSpace(address) || EmailAddress.IsPlausible(address))
            .WithMessage(_ => texts["Give an e-mail address that we can write to, such as name@example.org."]);
        RuleFor(p => p.Phone).Must(text => CleanText.Line(text).Length <= Person.MaxPhone).WithMessage(_ => texts["At most {0} characters.", Person.MaxPhone]);
        RuleFor(p => p.Affiliation).Must(text => CleanText.Line(text).Length <= Person.MaxAffiliation).WithMessage(_ => texts["At most {0} characters.", Person.MaxAffiliation]);
        RuleFor(p => p.Country).Must(Countries.IsKnownOrEmpty).WithMessage(_ => texts["Choose a country from the list."]);
        RuleFor(p => p.Language).Must(l => string.IsNullOrWhiteSpace(l) || Languages.IsKnown(l)).WithMessage((_, l) => texts["“{0}” is not a language that texts can be written in. Use a code such as en or fr.", l!]);
        RuleFor(p => p.Orcid).Must(typed => string.IsNullOrWhiteSpace(typed) || OrcidId.Read(typed) is not null)
            .WithMessage((_, typed) => texts["“{0}” is not an ORCID iD: one of its digits is wrong or missing. Copy it from the person’s page at ORCID.", typed!]);
        RuleFor(p => p.Identifiers).Must(all => all.Keys.All(scheme => !scheme.Equals(PersonIdentity.Orcid, StringComparison.OrdinalIgnoreCase))).WithMessage(_ => texts["The ORCID iD has a field of its own."]);
    }

    private static bool IsShort(string? part) => PersonName.Clean(part).Length <= PersonName.MaxPartLength;
}
