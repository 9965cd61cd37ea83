using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Domain;

/// <summary>Whose badges a selection finds, in the order of printing.</summary>
/// <param name="Ids">Ids of their registrations.</param>
public sealed record FoundBadges(IReadOnlyList<Guid> Ids)
{
    /// <summary>How many there are.</summary>
    public int Count => Ids.Count;

    /// <summary>Makes sure that everybody who was asked for by code is there.</summary>
    /// <param name="asked">The codes that were asked for.</param>
    /// <param name="found">The codes that a confirmed registration has.</param>
    /// <exception cref="DomainRuleException">A code belongs to no confirmed registration.</exception>
    public static void RefuseUnknown(IEnumerable<string> asked, IEnumerable<string> found)
    {
        if (asked.Except(found).FirstOrDefault() is { } unknown)
        {
            throw new DomainRuleException("badge.unknown-code", "No confirmed registration has the code {0}.", unknown) { Field = "Codes" };
        }
    }

    /// <summary>The ids, to be printed.</summary>
    /// <exception cref="DomainRuleException">There is none.</exception>
    public IReadOnlyList<Guid> ToPrint() => Count > 0 ? Ids : throw new DomainRuleException("badge.nobody", "There is no badge to print: no confirmed registration matches.");
}
