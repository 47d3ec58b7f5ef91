-- A version of a category says its group and its kind. Nobody could change either until now, so that every version there is
-- had those of today: what it says is completed, nothing in it becomes another.

ALTER TABLE category_version DISABLE TRIGGER category_version_is_kept;
UPDATE category_version v SET content = v.content || jsonb_build_object('groupId', c.parent_id, 'kind', c.kind)
FROM category c WHERE c.id = v.category_id;
ALTER TABLE category_version ENABLE TRIGGER category_version_is_kept;
