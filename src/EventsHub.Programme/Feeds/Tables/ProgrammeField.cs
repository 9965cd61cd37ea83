namespace EventsHub.Programme.Feeds.Tables;

public enum ProgrammeField
{
    Ignore,

    Guid,

    /// <summary>The number or code that another system knows the talk by.</summary>
    Id,

    /// <summary>The title, in a language or not said which.</summary>
    Title,

    Subtitle,

    Abstract,

    /// <summary>The day of the programme.</summary>
    Day,

    /// <summary>When it begins, on the clocks of the event.</summary>
    Start,

    End,

    Minutes,

    Room,

    Track,

    /// <summary>What the event or the sender calls such talks.</summary>
    Type,

    /// <summary>What it is, in the words that exports use.</summary>
    Kind,

    Languages,

    Speakers,

    /// <summary>The identities of those who speak, in the same order.</summary>
    SpeakerGuids,

    /// <summary>What they do in the talk, in the same order.</summary>
    Roles,

    /// <summary>Their institutions, in the same order.</summary>
    Affiliations,

    /// <summary>Their countries, in the same order.</summary>
    Countries,

    Links,

    DoNotRecord,

    Status,

    Board,

    Session,

    SessionGuid,

    Chair,
}
