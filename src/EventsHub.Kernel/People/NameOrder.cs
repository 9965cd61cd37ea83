namespace EventsHub.Kernel.People;

/// <summary>The order of given and family name when a name is written in its own script.</summary>
public enum NameOrder
{
    /// <summary>Given name first, as in most of Europe.</summary>
    GivenFirst,

    /// <summary>Family name first, as in Chinese, Japanese, Korean and Hungarian.</summary>
    FamilyFirst,
}
