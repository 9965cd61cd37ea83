using System.Text;

namespace EventsHub.Documents.Text;

/// <summary>Appends texts between marks that keep their directions to themselves, if there is something to keep.</summary>
internal struct Isolate
{
    private readonly StringBuilder result;
    private readonly bool isNeeded;
    private int open;

    /// <summary>Opens it.</summary>
    public Isolate(StringBuilder result, bool isNeeded)
    {
        this.result = result;
        this.isNeeded = isNeeded;
        if (isNeeded)
        {
            result.Append(Characters.FirstStrongIsolate);
        }
    }

    /// <summary>Appends a text that belongs into it.</summary>
    public void Add(string text)
    {
        if (!isNeeded)
        {
            result.Append(text);
            return;
        }

        foreach (var c in text)
        {
            if (c is Characters.LeftToRightIsolate or Characters.RightToLeftIsolate or Characters.FirstStrongIsolate)
            {
                open++;
            }
            else if (c == Characters.PopDirectionalIsolate && --open < 0)
            {
                // It would close the wrapper instead of something of its own.
                open = 0;
                continue;
            }

            result.Append(c);
        }
    }

    /// <summary>Closes it and what its texts left open.</summary>
    public readonly void Close()
    {
        if (isNeeded)
        {
            result.Append(Characters.PopDirectionalIsolate, open + 1);
        }
    }
}
