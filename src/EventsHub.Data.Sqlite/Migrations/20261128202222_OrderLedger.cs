using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class OrderLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OrderLedger",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderLedger", x => x.Id);
                    table.CheckConstraint("CK_OrderLedger_Amount", "\"AmountMinor\" > 0");
                    table.ForeignKey(
                        name: "FK_OrderLedger_OrderLines_LineId",
                        column: x => x.LineId,
                        principalTable: "OrderLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrderLedger_Orders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OrderLedger_LineId",
                table: "OrderLedger",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_OrderLedger_OrderId",
                table: "OrderLedger",
                column: "OrderId");

            // What was one number becomes facts: one payment an order, counted towards its lines, oldest first. Balances stay as they were.
            migrationBuilder.Sql("""
                INSERT INTO "OrderLedger" ("Id", "OrderId", "Kind", "LineId", "AmountMinor", "At", "By", "Note")
                SELECT "Id", "Id", 'Payment', NULL, "PaidMinor", COALESCE("PaidAt", "PlacedAt"), "PaidBy", NULL FROM "Orders" WHERE "PaidMinor" > 0;

                INSERT INTO "OrderLedger" ("Id", "OrderId", "Kind", "LineId", "AmountMinor", "At", "By", "Note")
                SELECT l."Id", l."OrderId", 'Allocation', l."Id", CASE WHEN l."Earlier" + l."Charged" <= l."PaidMinor" THEN l."Charged" ELSE l."PaidMinor" - l."Earlier" END, l."At", NULL, NULL
                FROM (
                    SELECT c.*, SUM(c."Charged") OVER (PARTITION BY c."OrderId" ORDER BY c."AddedAt", c."Kind" DESC, c."Id" ROWS UNBOUNDED PRECEDING) - c."Charged" AS "Earlier"
                    FROM (
                        SELECT x."Id", x."OrderId", x."AddedAt", x."Kind", o."PaidMinor", COALESCE(o."PaidAt", o."PlacedAt") AS "At",
                            CASE WHEN x."CancelledAt" IS NULL THEN x."PriceMinor" ELSE x."KeptMinor" END AS "Charged"
                        FROM "OrderLines" x JOIN "Orders" o ON o."Id" = x."OrderId") c) l
                WHERE l."Charged" > 0 AND l."Earlier" < l."PaidMinor";
                """);

            migrationBuilder.DropColumn(
                name: "PaidAt",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PaidBy",
                table: "Orders");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OrderLedger");

            migrationBuilder.AddColumn<DateTime>(
                name: "PaidAt",
                table: "Orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PaidBy",
                table: "Orders",
                type: "TEXT",
                nullable: true);
        }
    }
}
