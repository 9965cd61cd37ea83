namespace EventsHub.Documents.Layout;

/// <summary>Running head and foot of every page. They are decoration, so screen readers skip them.</summary>
internal sealed class PageTemplate
{
    /// <summary>Creates the running head; null for none.</summary>
    public Func<PageInfo, Block?>? Head { get; init; }

    /// <summary>Creates the foot; null for none.</summary>
    public Func<PageInfo, Block?>? Foot { get; init; }

    /// <summary>Millimetres between the head and the content.</summary>
    public double HeadGap { get; init; } = 3.5;

    /// <summary>Millimetres between the content and the foot.</summary>
    public double FootGap { get; init; } = 4.5;

    internal void Draw(DisplayList page, LayoutContext context, PageFrame frame, PageInfo info)
    {
        if (Head?.Invoke(info)?.Layout(context, frame.Width) is { } head)
        {
            page.Decorate(() => head.Draw(page, frame.MarginX, frame.Top - HeadGap - head.Height));
        }

        if (Foot?.Invoke(info)?.Layout(context, frame.Width) is { } foot)
        {
            page.Decorate(() => foot.Draw(page, frame.MarginX, frame.Paper.Height - frame.Bottom + FootGap));
        }
    }
}
