namespace EventsHub.Documents.Badges.Templates;

/// <summary>When an element is drawn.</summary>
internal enum FaceCondition
{
    Always,
    HasOptions,
    HasNoOptions,
    HasCode,
    HasNoCode,

    /// <summary>The name in Latin letters says something else than the name.</summary>
    HasLatinName,
    HasNoLatinName,
}
