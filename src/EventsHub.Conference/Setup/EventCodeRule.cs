using System.Text.RegularExpressions;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;
using FluentValidation;

namespace EventsHub.Conference.Setup;

internal static partial class EventCodeRule
{
    // The pages /events/new and /events/import have these addresses, so no event can.
    private static readonly HashSet<string> Reserved = new(["new", "import"], StringComparer.OrdinalIgnoreCase);

    public static void MustBeEventCode<T>(this IRuleBuilder<T, string> rule, Texts texts) => rule
        .Must(code => code is not null && Form().IsMatch(code) && !Reserved.Contains(code))
        .WithMessage(_ => texts["Give a code of 2 to {0} letters a to z, digits and hyphens, such as CAP24.", Event.MaxCodeLength]);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{1,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
