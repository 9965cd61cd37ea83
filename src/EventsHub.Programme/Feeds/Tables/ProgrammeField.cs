namespace EventsHub.Programme.Feeds.Tables;

public enum ProgrammeField
{
    Ignore,

    Guid,

    /// <summary>Id or code of the talk in the sender's system.</summary>
    Id,

    /// <summary>Title of the talk.</summary>
    Title,

    Subtitle,

    Abstract,

    /// <summary>Day of the programme.</summary>
    Day,

    /// <summary>Start in the event's time zone.</summary>
    Start,

    End,

    Minutes,

    Room,

    Track,

    /// <summary>Name of the talk type.</summary>
    Type,

    /// <summary>Kind, in the standard words of our exports.</summary>
    Kind,

    Languages,

    Speakers,

    /// <summary>Given names of the speakers, when their family names stand in another column.</summary>
    GivenNames,

    /// <summary>Family names of the speakers, in the order of their given names.</summary>
    FamilyNames,

    /// <summary>GUIDs of the speakers, in the order of Speakers.</summary>
    SpeakerGuids,

    /// <summary>Roles of the speakers, in the order of Speakers.</summary>
    Roles,

    /// <summary>Institutions of the speakers, in the order of Speakers.</summary>
    Affiliations,

    /// <summary>Countries of the speakers, in the order of Speakers.</summary>
    Countries,

    Links,

    DoNotRecord,

    Status,

    Board,

    Session,

    SessionGuid,

    /// <summary>The people who chair the session, as one text or one a line.</summary>
    Chair,

    /// <summary>GUIDs of the people who chair the session, in the order of Chair.</summary>
    ChairGuids,
}
