namespace EventsHub.Programme.Feeds.Tables;

/// <summary>What a column of a table means.</summary>
public enum ProgrammeField
{
    /// <summary>Nothing that is kept here.</summary>
    Ignore,

    /// <summary>The identity in files.</summary>
    Guid,

    /// <summary>The number or code that another system knows the talk by.</summary>
    Id,

    /// <summary>The title, in a language or not said which.</summary>
    Title,

    /// <summary>The line under the title.</summary>
    Subtitle,

    /// <summary>What it is about.</summary>
    Abstract,

    /// <summary>The day of the programme.</summary>
    Day,

    /// <summary>When it begins, on the clocks of the event.</summary>
    Start,

    /// <summary>When it ends.</summary>
    End,

    /// <summary>How long it lasts.</summary>
    Minutes,

    /// <summary>Where.</summary>
    Room,

    /// <summary>The theme.</summary>
    Track,

    /// <summary>What the event or the sender calls such talks.</summary>
    Type,

    /// <summary>What it is, in the words that exports use.</summary>
    Kind,

    /// <summary>The languages it is held in.</summary>
    Languages,

    /// <summary>Who speaks.</summary>
    Speakers,

    /// <summary>The identities of those who speak, in the same order.</summary>
    SpeakerGuids,

    /// <summary>What they do in the talk, in the same order.</summary>
    Roles,

    /// <summary>Their institutions, in the same order.</summary>
    Affiliations,

    /// <summary>Their countries, in the same order.</summary>
    Countries,

    /// <summary>Web addresses.</summary>
    Links,

    /// <summary>Whether it must not be recorded.</summary>
    DoNotRecord,

    /// <summary>Whether it takes place.</summary>
    Status,

    /// <summary>The board of a poster.</summary>
    Board,

    /// <summary>The title of the session that it is part of.</summary>
    Session,

    /// <summary>The identity of that session.</summary>
    SessionGuid,

    /// <summary>Who leads that session.</summary>
    Chair,
}
