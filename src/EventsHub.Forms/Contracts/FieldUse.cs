namespace EventsHub.Forms.Contracts;

/// <summary>How the form asks for something that every event knows of.</summary>
public enum FieldUse
{
    /// <summary>Who likes may answer.</summary>
    Optional,

    /// <summary>Nobody registers without.</summary>
    Required,

    /// <summary>It is not asked for.</summary>
    Hidden,
}
