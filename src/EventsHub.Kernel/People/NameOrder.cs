namespace EventsHub.Kernel.People;

/// <summary>In which order the two parts of a name are written in its own script.</summary>
public enum NameOrder
{
    /// <summary>Given name first, as in most of Europe.</summary>
    GivenFirst,

    /// <summary>Family name first, as in Chinese, Japanese, Korean and Hungarian.</summary>
    FamilyFirst,
}
